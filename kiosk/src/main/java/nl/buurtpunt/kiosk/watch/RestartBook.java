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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers, over restarts, when the program started itself again, and allows only so many in an hour: a fault that a
/// restart does not mend must not end in a screen that flickers all day. What was of a machine that is still on is told
/// for as long as it is on. Safe from any thread.
public final class RestartBook {
    /// Page after page failed.
    public static final String TROUBLE = "trouble";

    /// The screen stood still.
    public static final String SCREEN = "screen";

    /// In an hour; after it the program stays up, whatever is wrong.
    public static final int MOST = 4;

    private static final Logger LOG = LoggerFactory.getLogger(RestartBook.class);
    private static final long HOUR = 3600;

    /// Lines that are kept: no longer needed for the bounds, but by who wonders why it started again last night.
    private static final int KEPT = 40;

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
        return recent(sinceSwitchedOn(clock.now())).size();
    }

    /// Why and how often the program started itself again since the machine was switched on, and when last.
    public synchronized List<Finding> findings() {
        SequencedMap<String, Finding> byCode = new LinkedHashMap<>();
        for (Restart restart : sinceSwitchedOn(clock.now())) {
            String code = restart.reason().equals(TROUBLE) ? "T1" : "F1";
            Finding before = byCode.get(code);
            byCode.put(code, Finding.past(code, before == null ? 1 : before.count() + 1, restart.ago()));
        }
        return List.copyOf(byCode.values());
    }

    /// Writes a restart down, and says whether it may be made. When it cannot be written down nobody would count it:
    /// then it may be made only by a program that has been up for an hour.
    ///
    /// @param reason one word
    public synchronized boolean mayRestart(String reason) {
        SinceBoot.Moment now = clock.now();
        List<Restart> before = sinceSwitchedOn(now);
        if (recent(before).size() >= MOST) {
            return false;
        }
        List<String> lines = new ArrayList<>(before.stream()
                .skip(Math.max(0, before.size() - KEPT + 1))
                .map(Restart::line)
                .toList());
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

    private record Restart(String line, Duration ago, String reason) {}

    private static List<Restart> recent(List<Restart> restarts) {
        return restarts.stream().filter(it -> it.ago().toSeconds() < HOUR).toList();
    }

    /// Lines of another boot are of no use: how long ago they are nobody can say, and switching a kiosk off and on is
    /// what people do when it does not work.
    private List<Restart> sinceSwitchedOn(SinceBoot.Moment now) {
        List<Restart> restarts = new ArrayList<>();
        for (String line : lines()) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && parts.group(1).equals(now.boot())) {
                long ago = now.seconds() - Long.parseLong(parts.group(2));
                if (ago >= 0) {
                    restarts.add(new Restart(line, Duration.ofSeconds(ago), parts.group(3)));
                }
            }
        }
        return restarts;
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
