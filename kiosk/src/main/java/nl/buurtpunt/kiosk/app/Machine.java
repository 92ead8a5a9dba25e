package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import nl.buurtpunt.kiosk.watch.LinuxBoot;
import nl.buurtpunt.kiosk.watch.LinuxClockTrust;
import nl.buurtpunt.kiosk.watch.SinceBoot;

/// What the program stands on: its clocks, its threads, its moments on the screen's thread and its end. A test steps
/// all of it, and lives a week in seconds.
///
/// @param wall what the date is said to be; on a Pi it jumps
/// @param wallIsSet whether anything set that date since the machine was switched on
/// @param nanoTime only rises
/// @param sinceBoot outlives the program
/// @param threads makes an executor of one thread with this name
record Machine(
        Clock wall,
        BooleanSupplier wallIsSet,
        LongSupplier nanoTime,
        SinceBoot sinceBoot,
        Function<String, ScheduledExecutorService> threads,
        Often often,
        End end) {

    /// Does something again and again on the screen's thread.
    @FunctionalInterface
    interface Often {
        void run(Duration pace, Runnable look);
    }

    /// How the program ends, with an exit code.
    interface End {
        /// It begins now; if it has not come by itself after a while, it comes at once.
        void begin(int code);

        /// With its screen, in good order.
        void close(int code);

        /// Without asking the screen, which may be what hangs.
        void exit(int code);

        /// At once.
        void halt(int code);
    }

    /// The one the program really runs on.
    static Machine real() {
        Clock wall = Clock.systemUTC();
        return new Machine(
                wall,
                new LinuxClockTrust(wall, System::nanoTime),
                System::nanoTime,
                new LinuxBoot(),
                Threads::oneByOne,
                Machine::often,
                new RealEnd());
    }

    private static void often(Duration pace, Runnable look) {
        ScreenTicker.every(pace, Threads.oneByOne("look"), Platform::runLater, look);
    }

    private static final class RealEnd implements End {
        /// Longer than stores that work take to close.
        private static final Duration LONGEST = Duration.ofSeconds(15);

        /// A dying card may hold the thread that closes the stores for ever.
        @Override
        public void begin(int code) {
            var _ = Threads.oneByOne("halt").schedule(() -> halt(code), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close(int code) {
            Platform.exit();
            System.exit(code);
        }

        @Override
        public void exit(int code) {
            System.exit(code);
        }

        @Override
        public void halt(int code) {
            Runtime.getRuntime().halt(code);
        }
    }
}
