package nl.buurtpunt.kiosk.app;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/// Threads of the program, by name in every log line, none of which keeps it alive.
final class Threads {
    private Threads() {}

    static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    /// One thread for tasks of one kind. After its shutdown no task begins, also none that waits for its time.
    static ScheduledExecutorService oneByOne(String name) {
        var executor = new ScheduledThreadPoolExecutor(1, named(name));
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }
}
