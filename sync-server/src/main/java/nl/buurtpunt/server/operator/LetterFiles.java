package nl.buurtpunt.server.operator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Texts about letters on their way from the operator's disk: as files, so that no command line and no log has them.
final class LetterFiles {
    /// The standard input.
    static final Path INPUT = Path.of("-");

    private static final int MOST_BYTES = 64 * 1024;

    private LetterFiles() {}

    /// Reads them where the operator is.
    ///
    /// @param files by the name under which the other side finds them
    static Attached attach(Map<String, Path> files) {
        var bytes = new TreeMap<String, byte[]>();
        List<String> wrong = new ArrayList<>();
        if (files.values().stream().filter(INPUT::equals).count() > 1) {
            wrong.add("- can be given only once: there is one standard input");
            return new Attached.Refused(wrong);
        }
        files.forEach((name, file) -> {
            try {
                bytes.put(name, checked(read(file)));
            } catch (CharacterCodingException e) {
                wrong.add(file + ": is not UTF-8 text");
            } catch (IOException e) {
                wrong.add(file + ": " + e.getMessage());
            }
        });
        return wrong.isEmpty() ? new Attached.Files(bytes) : new Attached.Refused(wrong);
    }

    private static byte[] read(Path file) throws IOException {
        if (file.equals(INPUT)) {
            return most(System.in);
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return most(in);
        }
    }

    private static byte[] most(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("has more than " + MOST_BYTES + " bytes");
        }
        return bytes;
    }

    private static byte[] checked(byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.isBlank()) {
            throw new IOException("is empty");
        }
        return bytes;
    }

    /// The text that was sent along under this name.
    static String text(OperatorRequest request, String name) {
        byte[] bytes = request.files().get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("the text " + name + " was not sent along");
        }
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
