package nl.buurtpunt.server.operator;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtpunt.server.guide.GuideLimits;

/// The bytes between caller and server on the operator's socket: one request (words, files), then lines and files as
/// they come, then the exit code. Every length is checked before anything of that length is held.
final class Frames {
    /// Names the protocol and its version, so that a caller of another version is told so.
    private static final int REQUEST = 0x4250_0001;

    private static final int MOST_WORDS = 1_000;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int LINE = 'O';
    private static final int COMPLAINT = 'E';
    private static final int FILE = 'F';
    private static final int EXIT = 'X';

    private Frames() {}

    static void writeRequest(DataOutputStream out, OperatorRequest request) throws IOException {
        out.writeInt(REQUEST);
        out.writeInt(request.words().size());
        for (String word : request.words()) {
            writeText(out, word);
        }
        out.writeInt(request.files().size());
        for (Map.Entry<String, byte[]> file : request.files().entrySet()) {
            writeText(out, file.getKey());
            writeBytes(out, file.getValue());
        }
        out.flush();
    }

    static OperatorRequest readRequest(DataInputStream in) throws IOException {
        if (in.readInt() != REQUEST) {
            throw new IOException("the caller speaks another version of this program");
        }
        var words = new ArrayList<String>();
        for (int count = readCount(in, MOST_WORDS); count > 0; count--) {
            words.add(readText(in));
        }
        var files = new TreeMap<String, byte[]>();
        long total = 0;
        for (int count = readCount(in, GuideLimits.FILES); count > 0; count--) {
            String path = readText(in);
            byte[] bytes = readBytes(in, GuideLimits.FILE_BYTES + 1);
            total += bytes.length;
            if (total > GuideLimits.FOLDER_BYTES) {
                throw new IOException("the files are too large together");
            }
            files.put(path, bytes);
        }
        return new OperatorRequest(words, files);
    }

    static void writeLine(DataOutputStream out, boolean complaint, String line) throws IOException {
        out.writeByte(complaint ? COMPLAINT : LINE);
        writeText(out, line);
        out.flush();
    }

    static void writeFile(DataOutputStream out, String path, byte[] bytes) throws IOException {
        out.writeByte(FILE);
        writeText(out, path);
        writeBytes(out, bytes);
    }

    static void writeExit(DataOutputStream out, int code) throws IOException {
        out.writeByte(EXIT);
        out.writeInt(code);
        out.flush();
    }

    /// Hands over what comes until the exit code, and gives that. A server that stops half-way ends in an exception:
    /// no exit code means nothing was promised.
    static int readAnswer(DataInputStream in, Answer answer) throws IOException {
        while (true) {
            int kind = in.readUnsignedByte();
            switch (kind) {
                case LINE -> answer.say(readText(in));
                case COMPLAINT -> answer.complain(readText(in));
                case FILE -> answer.file(readText(in), readBytes(in, Integer.MAX_VALUE));
                case EXIT -> {
                    return in.readInt();
                }
                default -> throw new IOException("the server speaks another version of this program");
            }
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeBytes(out, bytes.length > LONGEST_TEXT ? Arrays.copyOf(bytes, LONGEST_TEXT) : bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in, LONGEST_TEXT), StandardCharsets.UTF_8);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in, int most) throws IOException {
        int length = readCount(in, most);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the other side stopped half-way");
        }
        return bytes;
    }

    private static int readCount(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("a length of " + count + " where at most " + most + " is allowed");
        }
        return count;
    }
}
