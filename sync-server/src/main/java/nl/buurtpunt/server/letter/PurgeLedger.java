package nl.buurtpunt.server.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.server.file.OwnerFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `DATA/purged.log`: every letter that was purged, one line each, only added to and forced to the
/// disk. It lies beside the database so that a database put back from before still learns what must not
/// come back.
public final class PurgeLedger {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeLedger.class);

    private final Path file;

    public PurgeLedger(Path dataFolder) {
        this.file = dataFolder.resolve("purged.log");
    }

    /// Adds a line; it is on the disk when this returns. A letter may stand there more than once.
    synchronized void add(Tombstone tombstone) {
        String line = "%s %s %s %s\n"
                .formatted(tombstone.ref().kioskId(), tombstone.ref().id(), tombstone.sha256(), tombstone.lookUpHash());
        try {
            OwnerFile.append(file, (brokenOff() ? "\n" + line : line).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    /// A line that a power cut broke off must not swallow the next one.
    private boolean brokenOff() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (var channel = Files.newByteChannel(file)) {
            var last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) != '\n';
        }
    }

    /// All of them. A line that cannot be read (it broke off in a power cut, before the letter was
    /// purged) is left out.
    synchronized List<Tombstone> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        var all = new ArrayList<Tombstone>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                read(line, all);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    private void read(String line, List<Tombstone> all) {
        String[] words = line.split(" ", -1);
        try {
            if (words.length != 4) {
                throw new IllegalArgumentException("four words expected");
            }
            all.add(new Tombstone(new LetterRef(words[0], words[1]), words[2], words[3]));
        } catch (IllegalArgumentException e) {
            LOG.warn("{}: a line cannot be read: {}", file, e.getMessage());
        }
    }
}
