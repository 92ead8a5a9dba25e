package nl.buurtpunt.server.guide;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bytes of one file as text: UTF-8 without a byte order mark and without control characters, or a problem that
/// says at which byte or line it is not.
final class SourceText {
    private SourceText() {}

    static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        var whole = new Place(file, 0);
        if (bytes.length > GuideLimits.FILE_BYTES) {
            problems.add(whole, "", "file too large: " + bytes.length + " bytes, at most " + GuideLimits.FILE_BYTES);
            return Optional.empty();
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            problems.add(new Place(file, 1), "", "starts with a byte order mark: save it as UTF-8 without one");
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            problems.add(new Place(file, 1), "", "wrong encoding: UTF-16 at byte 0, save it as UTF-8");
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            problems.add(
                    new Place(file, lineAt(bytes, in.position())),
                    "",
                    "wrong encoding: not UTF-8 at byte " + in.position());
            return Optional.empty();
        }
        String text = out.flip().toString();
        return hasControls(file, text, problems) ? Optional.empty() : Optional.of(text);
    }

    private static boolean hasControls(String file, String text, Problems problems) {
        int line = 1;
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (Character.isISOControl(c) && c != '\r' && c != '\t') {
                problems.add(new Place(file, line), "", "control character " + codePoint(c));
                found = true;
            }
        }
        return found;
    }

    static String codePoint(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
