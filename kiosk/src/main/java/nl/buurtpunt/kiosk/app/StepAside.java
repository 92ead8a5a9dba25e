package nl.buurtpunt.kiosk.app;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a thread of the program step aside for the screen's: on two cores the checking of a large release would hold up
/// a frame. Java's own thread priorities do nothing on Linux, where each thread has a nice value.
final class StepAside {
    private static final Logger LOG = LoggerFactory.getLogger(StepAside.class);

    private static final int THIS_THREAD = 0;
    private static final int NICE = 10;

    private StepAside() {}

    /// From now on the calling thread, and those it will start, run when the screen has nothing to do.
    // setpriority(2) with the numbers of Linux; allowed by --enable-native-access.
    @SuppressWarnings("restricted")
    static void forTheScreen() {
        try {
            Linker linker = Linker.nativeLinker();
            var call = linker.downcallHandle(
                    linker.defaultLookup().find("setpriority").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
            if ((int) call.invokeExact(THIS_THREAD, 0, NICE) != 0) {
                LOG.info("this thread keeps its priority");
            }
        } catch (Throwable e) {
            // Whatever is missing here costs a frame, never the guide.
            LOG.warn("this thread keeps its priority", e);
        }
    }
}
