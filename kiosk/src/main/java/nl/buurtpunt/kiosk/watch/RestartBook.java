package nl.buurtpunt.kiosk.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers, over restarts, when the program started itself again, and allows only so many in an hour: a fault that a
/// restart does not mend must not end in a screen that flickers all day. Safe from any thread.
public final class RestartBook {
    /// In an hour; after it the program stays up, whatever is wrong.
    public static final int MOST = 4;

    private static final Logger LOG = LoggerFactory.getLogger(RestartBook.class);
    private static final long HOUR = 3600;
    private static final Pattern LINE = Pattern.compile("(\\S{1,64}) (\\d{1,15}) (\\S{1,40})");

    private final Path file;
    private final SinceBoot clock;
    private final long begun;

    /// @param file in the data folder; need not be there
    public RestartBook(Path file, SinceBoot clock) {
        this.file = file;
        this.clock = clock;
        this.begun = clock.now().seconds();
    }

    /// How often the program started itself again within the last hour.
    public synchronized int inTheLastHour() {
        return recent().size();
    }

    /// Writes a restart down, and says whether it may be made. When it cannot be written down nobody would count it:
    /// then it may be made only by a program that has been up for an hour.
    ///
    /// @param reason one word
    public synchronized boolean mayRestart(String reason) {
        List<String> lines = new ArrayList<>(recent());
        if (lines.size() >= MOST) {
            return false;
        }
        SinceBoot.Moment now = clock.now();
        lines.add(now.boot() + " " + now.seconds() + " " + reason);
        try {
            write(String.join("\n", lines) + "\n");
            return true;
        } catch (IOException e) {
            boolean seldom = now.seconds() - begun >= HOUR;
            LOG.error("a restart cannot be written down: {}", e.toString());
            return seldom;
        }
    }

    /// Lines of another boot are of no use: how long ago they are nobody can say, and switching a kiosk off and on is
    /// what people do when it does not work.
    private List<String> recent() {
        SinceBoot.Moment now = clock.now();
        List<String> recent = new ArrayList<>();
        for (String line : lines()) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && parts.group(1).equals(now.boot())) {
                long ago = now.seconds() - Long.parseLong(parts.group(2));
                if (ago >= 0 && ago < HOUR) {
                    recent.add(line);
                }
            }
        }
        return recent;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.warn("the list of restarts cannot be read: {}", e.toString());
            return List.of();
        }
    }

    private void write(String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
