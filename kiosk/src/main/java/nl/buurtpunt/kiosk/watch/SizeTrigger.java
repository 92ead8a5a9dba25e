package nl.buurtpunt.kiosk.watch;

import ch.qos.logback.core.rolling.TriggeringPolicyBase;
import java.io.File;

/// Begins a new file of the log as soon as this one is large. Logback's own looks once in a while only, in
/// which a flood fills a card.
public final class SizeTrigger<E> extends TriggeringPolicyBase<E> {
    static final long MOST = 2 << 20;

    @Override
    public boolean isTriggeringEvent(File file, E event) {
        return file.length() >= MOST;
    }
}
