package nl.buurtpunt.kiosk.watch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A file of one block, written and read past the system's memory where the file system allows that. Where it does not
/// (a memory disk), it is forced and read again through another channel.
public final class FileCard implements Card {
    /// Not in the standard, so it is looked for and may be lacking.
    private static final Optional<OpenOption> DIRECT = direct();

    private final Path file;

    /// @param file in the data folder; made when it is not there
    public FileCard(Path file) {
        this.file = file;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        ByteBuffer block = CardCheck.block();
        block.put(bytes).flip();
        try (FileChannel channel = open(StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (block.hasRemaining()) {
                channel.write(block, block.position());
            }
            channel.force(true);
        }
    }

    @Override
    public byte[] read() throws IOException {
        ByteBuffer block = CardCheck.block();
        try (FileChannel channel = open(StandardOpenOption.READ)) {
            // A block is read whole or not at all.
            int length = channel.read(block, 0);
            if (length < CardCheck.LENGTH) {
                throw new EOFException("cut off after " + Math.max(0, length) + " bytes");
            }
        }
        byte[] bytes = new byte[CardCheck.LENGTH];
        block.flip().get(bytes);
        return bytes;
    }

    private FileChannel open(StandardOpenOption... how) throws IOException {
        Set<OpenOption> options = new HashSet<>(Set.of(how));
        DIRECT.ifPresent(options::add);
        try {
            return FileChannel.open(file, options);
        } catch (UnsupportedOperationException e) {
            return FileChannel.open(file, how);
        } catch (IOException e) {
            // What Linux says of a file system that has no way past its memory.
            if (String.valueOf(e.getMessage()).contains("Invalid argument")) {
                return FileChannel.open(file, how);
            }
            throw e;
        }
    }

    private static Optional<OpenOption> direct() {
        try {
            Object[] options =
                    Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants();
            return Stream.of(options)
                    .filter(it -> it.toString().equals("DIRECT"))
                    .map(OpenOption.class::cast)
                    .findFirst();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
