package nl.buurtpunt.kiosk.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds whole letters in the bytes of a damaged letters' file, without H2, piece by piece: the file may be larger
/// than the memory.
///
/// What is found may have been delivered or deleted before. It is offered again all the same: the server knows each
/// letter by its id and hash, and says so.
final class LetterSalvage {
    private static final Logger LOG = LoggerFactory.getLogger(LetterSalvage.class);
    private static final int PIECE = 64 << 10;
    private static final int WINDOW = 4 << 20;

    /// Longer than any line.
    private static final int OVERLAP = 1 << 20;

    private final Consumer<KeptLetter> found;
    private boolean whole = true;

    private LetterSalvage(Consumer<KeptLetter> found) {
        this.found = found;
    }

    /// Answers whether every part of the file could be read.
    ///
    /// @param found is told of each letter, of one that stands there twice twice
    static boolean search(Path file, Consumer<KeptLetter> found) {
        var salvage = new LetterSalvage(found);
        try (var channel = FileChannel.open(file)) {
            salvage.search(channel);
        } catch (IOException e) {
            LOG.error("{} cannot be read", file.getFileName(), e);
            salvage.whole = false;
        }
        return salvage.whole;
    }

    private void search(FileChannel channel) throws IOException {
        long size = channel.size();
        var window = new StringBuilder(WINDOW + OVERLAP);
        for (long at = 0; at < size; at += PIECE) {
            window.append(piece(channel, at, (int) Math.min(PIECE, size - at)));
            if (window.length() >= WINDOW + OVERLAP) {
                window.delete(0, searched(window));
            }
        }
        searched(window);
    }

    /// Looks for letters; answers how much of the text cannot be the beginning of another one.
    private int searched(CharSequence window) {
        var matcher = Fact.LINE.matcher(window);
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
            Fact.from(matcher).flatMap(LetterLine::from).ifPresent(found);
        }
        return Math.max(end, window.length() - OVERLAP);
    }

    /// A part of the disk that cannot be read is passed over, and what stands beyond it is still found.
    private String piece(FileChannel channel, long at, int length) {
        var bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
                // Until the piece is there.
            }
        } catch (IOException e) {
            LOG.error("{} bytes at {} cannot be read", length, at, e);
            whole = false;
            Arrays.fill(bytes.array(), (byte) 0);
        }
        return new String(bytes.array(), ISO_8859_1);
    }
}
