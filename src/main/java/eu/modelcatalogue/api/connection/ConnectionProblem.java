package eu.modelcatalogue.api.connection;

import eu.modelcatalogue.api.http.HttpDate;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/** The last answer on a connection, as bytes: a problem that is written below Vert.x before the connection is closed. */
final class ConnectionProblem {

    private ConnectionProblem() {}

    /**
     * @param withBody false for a HEAD request
     */
    static ByteBuf bytes(ProblemType type, String detail, boolean withBody) {
        byte[] body = Problems.json(type, detail);
        String head = """
                HTTP/1.1 %s
                Date: %s
                Content-Type: application/problem+json
                X-Content-Type-Options: nosniff
                Cache-Control: no-store
                %sConnection: close
                Content-Length: %d

                """.formatted(
                        HttpResponseStatus.valueOf(type.status()),
                        HttpDate.now(),
                        type == ProblemType.BUSY ? "Retry-After: " + Problems.RETRY_AFTER + "\n" : "",
                        body.length)
                .replace("\n", "\r\n");
        return Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), withBody ? body : new byte[0]);
    }
}
