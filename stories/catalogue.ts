import { contractVersion, type Catalogue, type CatalogueEntry } from '../src/contract/index.js';

const fields = [
  'Hộ tịch',
  'Đất đai',
  'Đường bộ',
  'Chứng thực',
  'Thành lập và hoạt động của hộ kinh doanh',
  'Bảo trợ xã hội',
  'Xây dựng',
  'Việc làm',
  'Giáo dục phổ thông',
];
const [civil, land, road, notary, business, welfare, building, work, school] = fields.keys();

const agencies = [
  { name: 'Ủy ban nhân dân cấp xã' },
  { code: 'H99.12', name: 'Sở Tư pháp' },
  { name: 'Văn phòng đăng ký đất đai' },
  { name: 'Sở Xây dựng' },
  { name: 'Trung tâm Dịch vụ việc làm' },
  { name: 'Sở Giáo dục và Đào tạo' },
];
const [commune, justice, landOffice, construction, jobs, education] = agencies.keys();

const audiences = ['Công dân Việt Nam', 'Người nước ngoài', 'Doanh nghiệp', 'Hợp tác xã'];
const [citizen, foreigner, company, cooperative] = audiences.keys();

type Row = [
  name: string,
  field: number | undefined,
  agency: number | undefined,
  audiences: (number | undefined)[],
  more?: Partial<Pick<CatalogueEntry, 'code' | 'keywords' | 'popularity'>>,
];

/** The first two are those that the contract's examples know in full. */
const rows: readonly Row[] = [
  [
    'Đăng ký kết hôn',
    civil,
    commune,
    [citizen],
    { code: '1.000894', keywords: ['lấy vợ lấy chồng'], popularity: 90 },
  ],
  [
    'Đăng ký kết hôn có yếu tố nước ngoài',
    civil,
    commune,
    [citizen, foreigner],
    { code: '2.000806', popularity: 12 },
  ],
  ['Đăng ký lại kết hôn', civil, commune, [citizen]],
  ['Ghi vào sổ việc ly hôn đã làm ở nước ngoài', civil, justice, [citizen]],
  ['Đăng ký khai sinh', civil, commune, [citizen], { popularity: 100 }],
  ['Đăng ký khai sinh cho trẻ bị bỏ rơi', civil, commune, [citizen]],
  ['Đăng ký khai tử', civil, commune, [citizen], { popularity: 40 }],
  [
    'Cấp giấy xác nhận tình trạng hôn nhân',
    civil,
    commune,
    [citizen],
    { keywords: ['giấy độc thân'], popularity: 70 },
  ],
  ['Đăng ký giám hộ', civil, commune, [citizen]],
  ['Thay đổi, cải chính hộ tịch', civil, commune, [citizen], { popularity: 30 }],
  ['Đăng ký nhận cha, mẹ, con', civil, commune, [citizen, foreigner]],
  [
    'Cấp giấy chứng nhận quyền sử dụng đất lần đầu',
    land,
    landOffice,
    [citizen, company],
    { keywords: ['làm sổ đỏ'], popularity: 80 },
  ],
  ['Đăng ký biến động khi chuyển nhượng quyền sử dụng đất', land, landOffice, [citizen, company]],
  ['Tách thửa, hợp thửa đất', land, landOffice, [citizen, company]],
  ['Đăng ký thế chấp bằng quyền sử dụng đất', land, landOffice, [citizen, company]],
  ['Chuyển mục đích sử dụng đất', land, commune, [citizen, company, cooperative]],
  [
    'Đổi giấy phép lái xe',
    road,
    construction,
    [citizen, foreigner],
    { keywords: ['đổi bằng lái'], popularity: 75 },
  ],
  ['Cấp lại giấy phép lái xe bị mất', road, construction, [citizen]],
  ['Cấp phù hiệu cho xe kinh doanh vận tải', road, construction, [company, cooperative]],
  ['Chấp thuận điểm đấu nối vào đường tỉnh', road, construction, [company]],
  ['Chứng thực bản sao từ bản chính', notary, commune, [citizen, company], { popularity: 95 }],
  ['Chứng thực chữ ký', notary, commune, [citizen, company]],
  ['Chứng thực hợp đồng mua bán nhà ở', notary, commune, [citizen]],
  ['Đăng ký thành lập hộ kinh doanh', business, commune, [citizen], { popularity: 60 }],
  ['Đăng ký thay đổi nội dung hộ kinh doanh', business, commune, [citizen]],
  ['Tạm ngừng hoạt động hộ kinh doanh', business, commune, [citizen]],
  ['Trợ cấp hằng tháng cho người cao tuổi', welfare, commune, [citizen], { popularity: 50 }],
  ['Hỗ trợ chi phí mai táng', welfare, commune, [citizen]],
  ['Xác định mức độ khuyết tật', welfare, commune, [citizen]],
  ['Cấp giấy phép xây dựng nhà ở riêng lẻ', building, commune, [citizen], { popularity: 55 }],
  ['Điều chỉnh giấy phép xây dựng', building, construction, [citizen, company]],
  ['Cấp chứng chỉ hành nghề xây dựng', building, construction, [citizen]],
  ['Hưởng trợ cấp thất nghiệp', work, jobs, [citizen], { keywords: ['bảo hiểm thất nghiệp'] }],
  ['Cấp giấy phép lao động cho người nước ngoài', work, jobs, [foreigner, company]],
  ['Chuyển trường cho học sinh trung học phổ thông', school, education, [citizen]],
  ['Cấp bản sao bằng tốt nghiệp từ sổ gốc', school, education, [citizen]],
];

const provincial = new Set([justice, landOffice, construction, jobs, education]);

/**
 * Procedures as a small province might have them. Names and codes are made up: they are for looking
 * at, not for going by.
 */
export const catalogue: Catalogue = {
  contractVersion,
  version: 'stories',
  language: 'vi',
  fields,
  agencies,
  audiences,
  procedures: rows.map(([name, field, agency, forWhom, more], index) => ({
    code: `9.${String(100 + index).padStart(6, '0')}`,
    name,
    field: field!,
    levels: [provincial.has(agency) ? 'province' : 'commune'],
    agencies: [agency!],
    audiences: forWhom.map((one) => one!),
    ...more,
  })),
};
