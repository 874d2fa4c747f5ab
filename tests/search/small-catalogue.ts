import type { Catalogue } from '../../src/contract/catalogue.js';
import { toCatalogue, type ProcedureRecord } from './shared-data.js';

const civilStatus = {
  field: 'Hộ tịch',
  agencies: ['Ủy ban nhân dân cấp xã'],
  audiences: ['Công dân Việt Nam'],
};
const traffic = { field: 'Đường bộ', agencies: ['Sở Xây dựng'], audiences: ['Công dân Việt Nam'] };

/** A handful of procedures, enough to show every rule of the search. */
export const records: readonly ProcedureRecord[] = [
  { code: '1.004746', name: 'Thủ tục đăng ký lại kết hôn', levels: ['commune'], ...civilStatus },
  {
    code: '2.000806',
    name: 'Đăng ký kết hôn có yếu tố nước ngoài',
    levels: ['province'],
    ...civilStatus,
  },
  { code: '1.000894', name: 'Thủ tục đăng ký kết hôn', levels: ['commune'], ...civilStatus },
  { code: '1.001193', name: 'Thủ tục đăng ký khai sinh', levels: ['commune'], ...civilStatus },
  { code: '1.000656', name: 'Thủ tục đăng ký khai tử', levels: ['commune'], ...civilStatus },
  {
    code: '1.004873',
    name: 'Cấp Giấy xác nhận tình trạng hôn nhân',
    levels: ['commune'],
    ...civilStatus,
  },
  { code: '3.000347', name: 'Đổi giấy phép lái xe', levels: ['province'], ...traffic },
  { code: '3.000348', name: 'Cấp lại giấy phép lái xe', levels: ['province'], ...traffic },
  { code: '3.000346', name: 'Cấp giấy phép lái xe', levels: ['province'], ...traffic },
  {
    code: '2.000815',
    name: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản',
    levels: ['commune'],
    field: 'Chứng thực',
    agencies: ['Phòng Tư pháp'],
    audiences: ['Công dân Việt Nam', 'Doanh nghiệp'],
  },
  {
    code: '1.009999',
    name: 'Cấp Giấy chứng nhận quyền sử dụng đất lần đầu',
    levels: ['province'],
    field: 'Đất đai',
    agencies: ['Văn phòng đăng ký đất đai'],
    keywords: ['làm sổ lần đầu', 'bìa xanh'],
  },
  { code: '1.008888', name: 'Hòa giải tranh chấp đất đai', levels: ['commune'], field: 'Đất đai' },
  { code: '1.007777', name: 'Phân loại cảng cá loại II', levels: ['ministry'], field: 'Thủy sản' },
  {
    code: '1.007778',
    name: 'Kiểm dịch động vật',
    levels: ['ministry'],
    field: 'Thú y',
    popularity: 5,
  },
  {
    code: '1.007779',
    name: 'Kiểm dịch thực vật',
    levels: ['ministry'],
    field: 'Thú y',
    popularity: 90,
  },
];

export const smallCatalogue: Catalogue = toCatalogue(records);
