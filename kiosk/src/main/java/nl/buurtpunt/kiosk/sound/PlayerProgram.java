package nl.buurtpunt.kiosk.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays through a program of the machine, such as `aplay`, that reads a WAV file from its standard input: a sound
/// card that hangs hangs a process that can be ended, and not the kiosk.
public final class PlayerProgram implements Sound {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerProgram.class);

    /// Bytes that are read of what a program says.
    private static final int MOST_WORDS = 4_096;

    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final List<String> command;
    private final Executor player;
    private final Duration patience;
    private final AtomicBoolean playing = new AtomicBoolean();
    private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());

    /// @param player one thread of its own
    /// @param patience how long a sound may take before its program is ended
    public PlayerProgram(List<String> command, Executor player, Duration patience) {
        this.command = List.copyOf(command);
        this.player = player;
        this.patience = patience;
    }

    @Override
    public void play(Chime chime) {
        if (playing.compareAndSet(false, true)) {
            player.execute(() -> {
                try {
                    heard(chime.wav());
                } finally {
                    playing.set(false);
                }
            });
        }
    }

    @Override
    public Optional<String> trouble() {
        return trouble.get();
    }

    private void heard(byte[] wav) {
        try {
            Process program =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                note(result(program, wav));
            } finally {
                program.descendants().forEach(ProcessHandle::destroyForcibly);
                program.destroyForcibly();
            }
        } catch (IOException e) {
            note(Optional.of(e.toString()));
        } catch (InterruptedException e) {
            // The kiosk ends.
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> result(Process program, byte[] wav) throws IOException, InterruptedException {
        boolean taken = give(program, wav);
        if (!program.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.of("%s does not end".formatted(command.getFirst()));
        }
        if (program.exitValue() == 0 && taken) {
            return Optional.empty();
        }
        String said = said(program);
        return Optional.of("%s ended with %d: %s"
                .formatted(
                        command.getFirst(),
                        program.exitValue(),
                        said.lines().findFirst().orElse("")));
    }

    /// Of a program that has ended, and only what is there: a child that it left behind may hold the pipe open for
    /// ever, and the sound would be waiting for it.
    private static String said(Process program) throws IOException, InterruptedException {
        InputStream words = program.getInputStream();
        for (int look = 0; look < LOOKS; look++) {
            // The platform takes over what is left in the pipe when a program ends; nothing is read meanwhile.
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            int there = Math.min(words.available(), MOST_WORDS);
            if (there > 0) {
                return new String(words.readNBytes(there), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    /// A program without a sound card ends before it has read anything; what it says tells more than the broken pipe.
    private static boolean give(Process program, byte[] wav) {
        try (OutputStream in = program.getOutputStream()) {
            in.write(wav);
            return true;
        } catch (IOException e) {
            LOG.debug("the player did not take the sound", e);
            return false;
        }
    }

    private void note(Optional<String> found) {
        Optional<String> before = trouble.getAndSet(found);
        if (!found.equals(before)) {
            found.ifPresentOrElse(why -> LOG.warn("G1 no sound: {}", why), () -> LOG.info("the sound is heard again"));
        }
    }
}
