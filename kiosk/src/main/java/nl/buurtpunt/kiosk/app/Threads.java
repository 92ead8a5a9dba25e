package nl.buurtpunt.kiosk.app;

import java.util.concurrent.ThreadFactory;

/// Threads of the program, by name in every log line, none of which keeps it alive.
final class Threads {
    private Threads() {}

    static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }
}
