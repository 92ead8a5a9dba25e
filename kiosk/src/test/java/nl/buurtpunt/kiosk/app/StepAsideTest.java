package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

class StepAsideTest {
    private static final Callable<Integer> NICE = StepAsideTest::niceOfThisThread;

    /// The 19th word of a thread's line, counted after its name in brackets; see proc(5).
    private static int niceOfThisThread() throws IOException {
        String line = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[16]);
    }

    @Test
    void givesWayToTheScreenWithThisThreadOnly() throws IOException, ExecutionException, InterruptedException {
        int before = niceOfThisThread();
        try (ScheduledExecutorService network = Threads.oneByOne("network")) {
            assertThat(network.submit(NICE).get()).isEqualTo(before);

            network.execute(StepAside::forTheScreen);

            assertThat(network.submit(NICE).get()).isEqualTo(Math.max(before, 10));
        }
        assertThat(niceOfThisThread()).isEqualTo(before);
    }
}
