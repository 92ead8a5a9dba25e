package nl.buurtpunt.kiosk.app;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads of the program, by name in every log line, none of which keeps it alive.
final class Threads {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

    private Threads() {}

    static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    /// One thread for tasks of one kind. After its shutdown no task begins, also none that waits for its time. A task
    /// that fails is logged: nobody asks for what it would have answered.
    static ScheduledExecutorService oneByOne(String name) {
        var executor = new OneByOne(name);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    private static final class OneByOne extends ScheduledThreadPoolExecutor {
        private final String name;

        OneByOne(String name) {
            super(1, named(name));
            this.name = name;
        }

        @Override
        protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
            super.afterExecute(task, thrown);
            if (task instanceof Future<?> future && future.state() == Future.State.FAILED) {
                LOG.error("a task of thread {} failed", name, future.exceptionNow());
            }
        }
    }
}
