package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk whose display is gone still keeps its guide, and tells its server: nobody comes to mend what nobody hears
/// of.
class NoScreenTest {
    private static final int FIRST_DISPLAY = 6000;

    @TempDir
    private Path data;

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void getsToItsServerWhenThereIsNoDisplay() throws IOException, InterruptedException {
        assertThat(saidOn(":77"))
                .anyMatch(line -> line.contains("F3 the first page does not come up"))
                .last()
                .isEqualTo(BlindKiosk.ARRIVED);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void getsToItsServerWhenItsDisplayDoesNotAnswer() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(saidOn("127.0.0.1:" + (silent.getLocalPort() - FIRST_DISPLAY)))
                    .noneMatch(line -> line.contains("F3 "))
                    .last()
                    .isEqualTo(BlindKiosk.ARRIVED);
        }
    }

    /// All it says until the guide has arrived, or it ends.
    private List<String> saidOn(String display) throws IOException, InterruptedException {
        var start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BlindKiosk.class.getName(),
                        data.toString())
                .redirectErrorStream(true);
        start.environment().put("DISPLAY", display);
        start.environment().remove("WAYLAND_DISPLAY");
        start.environment().remove("JAVA_TOOL_OPTIONS");
        Process kiosk = start.start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = kiosk.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.equals(BlindKiosk.ARRIVED)) {
                    break;
                }
            }
        } finally {
            kiosk.destroyForcibly().waitFor();
        }
        return said;
    }
}
