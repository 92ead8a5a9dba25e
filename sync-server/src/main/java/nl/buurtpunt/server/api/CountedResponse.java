package nl.buurtpunt.server.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Supplier;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.letter.LetterCount;

/// Tells the kiosk how many letters were ever taken of it, as late as possible: an answer that waited
/// half a minute must not tell fewer than the kiosk has been acknowledged since, or it would offer all
/// of them again.
final class CountedResponse extends HttpServletResponseWrapper {
    private final Supplier<LetterCount> count;

    CountedResponse(HttpServletResponse response, Supplier<LetterCount> count) {
        super(response);
        this.count = count;
    }

    /// The latest count, as long as the head of the answer has not been sent.
    void tell() {
        if (!isCommitted()) {
            setHeader(Api.LETTERS_TAKEN_HEADER, count.get().text());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        tell();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        tell();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        tell();
        super.flushBuffer();
    }
}
