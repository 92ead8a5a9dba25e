package nl.buurtpunt.kiosk.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Linux's own count. Where it cannot be read no time seems to pass, which bounds restarts more, never less.
public final class LinuxBoot implements SinceBoot {
    private static final Moment UNKNOWN = new Moment("unknown", 0);

    private final Path proc;

    public LinuxBoot() {
        this(Path.of("/proc"));
    }

    LinuxBoot(Path proc) {
        this.proc = proc;
    }

    @Override
    public Moment now() {
        try {
            String boot =
                    Files.readString(proc.resolve("sys/kernel/random/boot_id")).strip();
            String uptime = Files.readString(proc.resolve("uptime"));
            return new Moment(boot, Long.parseLong(uptime.substring(0, uptime.indexOf('.'))));
        } catch (IOException | NumberFormatException | StringIndexOutOfBoundsException e) {
            return UNKNOWN;
        }
    }
}
