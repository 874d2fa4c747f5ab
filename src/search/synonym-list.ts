/**
 * What people say and what the procedures are called, one entry a line: `said, said > meant,
 * meant`, or `said = meant` where the reverse holds as well. Each phrase on the right is tried by
 * itself, in this order. Accents may be missing from what is said, so `dkkh` needs no line beside
 * `đkkh`. Only what is said all over the country belongs here; an agency adds its own words
 * through `catalogue.synonyms`.
 */
export const synonymList = `
cccd, cmnd, cmt, thẻ cccd, căn cước công dân, chứng minh thư, chứng minh nhân dân, chứng minh > thẻ căn cước
gplx, bằng lái, bằng lái xe, bằng xe, bằng xe máy, bằng ô tô > giấy phép lái xe
bhxh = bảo hiểm xã hội
bhyt, thẻ bảo hiểm = bảo hiểm y tế
bhtn, tiền thất nghiệp > trợ cấp thất nghiệp
hkd = hộ kinh doanh
đkkd, gpkd, giấy phép kinh doanh > đăng ký kinh doanh, đăng ký hộ kinh doanh, đăng ký doanh nghiệp
đkkh > đăng ký kết hôn
gks, đkks, giấy khai sinh, làm khai sinh > đăng ký khai sinh, giấy khai sinh
gcn = giấy chứng nhận
gpxd, phép xây dựng, xin phép xây dựng > giấy phép xây dựng
xây nhà, phép xây nhà, giấy phép xây nhà > giấy phép xây dựng nhà ở riêng lẻ, giấy phép xây dựng
sổ đỏ, sổ hồng, bìa đỏ, giấy tờ đất > giấy chứng nhận quyền sử dụng đất
làm sổ đỏ, làm sổ hồng, cấp sổ đỏ > đăng ký đất đai cấp giấy chứng nhận quyền sử dụng đất lần đầu
sang tên, bán đất, mua đất, cho đất > đăng ký biến động chuyển nhượng tặng cho, chuyển nhượng, sang tên
tách sổ, tách đất, chia đất > tách thửa đất
lên thổ cư, đất thổ cư, thổ cư > chuyển mục đích sử dụng đất
lltp, lý lịch, án tích, tiền án > phiếu lý lịch tư pháp
nvqs, đi lính, đi bộ đội > nghĩa vụ quân sự
pccc = phòng cháy chữa cháy
tthc = thủ tục hành chính
ubnd, ủy ban = ủy ban nhân dân
attp = an toàn thực phẩm
đtm > đánh giá tác động môi trường
tncn > thu nhập cá nhân
mst > mã số thuế
dn > doanh nghiệp
cty > công ty
tnhh = trách nhiệm hữu hạn
mtv > một thành viên
htx = hợp tác xã
gplđ, giấy phép làm việc > giấy phép lao động
thpt = trung học phổ thông
cntt = công nghệ thông tin
oto, xe hơi = ô tô
nhập hộ khẩu, hộ khẩu, nhập khẩu, chuyển khẩu > đăng ký thường trú
cắt khẩu, cắt hộ khẩu, xóa hộ khẩu > xóa đăng ký thường trú
tách khẩu, tách hộ khẩu > tách hộ
kt3, ở trọ, thuê trọ > đăng ký tạm trú
xác nhận hộ khẩu, ct07 > xác nhận thông tin về cư trú
độc thân, giấy độc thân > giấy xác nhận tình trạng hôn nhân
cưới, lấy chồng, lấy vợ, hôn thú, giấy kết hôn > đăng ký kết hôn
chồng tây, vợ tây, chồng nước ngoài, vợ nước ngoài > kết hôn có yếu tố nước ngoài
sinh con, đẻ con, mới sinh, mới đẻ, vợ sinh > đăng ký khai sinh
bản sao khai sinh, trích lục khai sinh > bản sao trích lục hộ tịch giấy khai sinh
mất khai sinh, mất giấy khai sinh > đăng ký lại khai sinh, bản sao trích lục hộ tịch
chết, qua đời, chứng tử, giấy chứng tử, báo tử, người mất > đăng ký khai tử
xin con nuôi, nhận con nuôi > đăng ký nuôi con nuôi
đổi tên, đổi họ, sửa tên, sai tên, sửa khai sinh, sửa ngày sinh, sai ngày sinh > thay đổi cải chính hộ tịch
sao y, công chứng, sao y công chứng, công chứng giấy tờ, photo công chứng, bản sao công chứng > chứng thực bản sao từ bản chính
ủy quyền, giấy ủy quyền, sơ yếu lý lịch > chứng thực chữ ký
người già, ông bà > người cao tuổi
có công, thương binh, liệt sĩ > người có công với cách mạng
lương hưu, về hưu, nghỉ hưu, hưu trí > hưởng lương hưu
nghỉ đẻ, nghỉ sinh > chế độ thai sản
rút bảo hiểm, bảo hiểm một lần > bảo hiểm xã hội một lần
passport, hộ chiếu > cấp hộ chiếu phổ thông
visa = thị thực
biển số, cà vẹt, giấy xe > đăng ký xe, biển số xe
mở quán, mở tiệm, mở cửa hàng, buôn bán, bán hàng > đăng ký thành lập hộ kinh doanh
mở công ty, lập công ty > đăng ký thành lập công ty, thành lập doanh nghiệp
nhà thuốc, quầy thuốc > đủ điều kiện kinh doanh dược
nhà trẻ, giữ trẻ > nhóm trẻ mẫu giáo độc lập, mầm non
bằng cấp, bằng tốt nghiệp, bằng đại học > văn bằng
mất, bị mất, làm mất, làm lại, rách, hỏng > cấp lại
hết hạn > cấp đổi, đổi, gia hạn
đổi > cấp đổi
`;
