import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { calledEvent } from '../../contract/examples/queue.js';
import type { Operation } from '../../contract/operation.js';

const lastEventId = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'Mã của sự kiện nhận được sau cùng; máy chủ gửi tiếp từ sau sự kiện đó.',
  schema: { type: 'string' },
  example: String(calledEvent.sequence - 1),
} as const;

const description =
  'Luồng Server-Sent Events. Mỗi sự kiện có `id` là số thứ tự thay đổi, `data` là JSON theo lược đồ ' +
  'bên dưới. Sự kiện `reset` nghĩa là máy chủ không còn giữ các sự kiện ở giữa: hãy đọc lại hàng ' +
  'đợi. Ít nhất 15 giây một lần có một dòng ghi chú (`:`); `retry` cho biết chờ bao lâu rồi nối lại.';

/** What OpenAPI 3.1 can say of an operation that answers with Server-Sent Events. */
export function describeStream(
  operation: Operation,
  problems: ZodOpenApiOperationObject['responses'],
): ZodOpenApiOperationObject {
  const { sequence } = calledEvent;
  const shown = `id: ${sequence}\ndata: ${JSON.stringify(calledEvent)}\n\n`;
  return {
    operationId: operation.name,
    requestParams: { path: operation.pathParameters },
    parameters: [lastEventId],
    responses: {
      '200': {
        description,
        content: {
          'text/event-stream': {
            schema: operation.response,
            examples: { [`${operation.name}1`]: { summary: 'Gọi một số', value: shown } },
          },
        },
      },
      ...problems,
    },
  };
}
