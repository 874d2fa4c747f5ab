/**
 * Words that ask instead of naming, between commas: "làm … cần giấy tờ gì", "cho tôi hỏi …". They
 * keep a small weight, since names hold some of them, too.
 */
export const fillerList = `
tôi, tui, mình, em, anh, chị, cháu, ơi, ạ, à, dạ, vậy, thế, nhé, cho con, cho bé, cho em bé,
cho bố, cho mẹ, cho ba, cho má, cho cha, cho ông, cho bà, cho vợ, cho chồng, của bố, của mẹ, của tôi,
hỏi, cho hỏi, giúp, làm, làm sao, cách, thế nào, như thế nào, ra sao, cần, giấy tờ gì, giấy gì, giấy tờ, gồm,
thủ tục, hồ sơ, hướng dẫn, phải, được, không, chưa, muốn, xin, đi, để, thì, là, rồi, bị, đang, đã, sẽ,
lấy, nộp, có, ở, đâu, chỗ, khi nào, bao giờ, bao lâu, bao nhiêu, bao nhiêu tiền, lệ phí,
gì, nào, ai, sao, những, các, một, cái, của, cho, và, hoặc, tại, về, với, từ
`;
