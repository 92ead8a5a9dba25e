package nl.buurtpunt.kiosk.maintenance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.DigitPad;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.View;

/// Asks for the PIN. The digits are in memory until it goes away, and are overwritten then.
public final class PinScreen implements StaffScreen {
    private static final int MOST_DIGITS = 12;

    private final PinLock lock;
    private final Executor slowly;
    private final Executor screenThread;
    private final Doors doors;
    private final char[] digits = new char[MOST_DIGITS];
    private int entered;
    private boolean checking;
    private boolean wrong;
    private boolean gone;

    /// @param refresh shows this page again
    /// @param opened what comes after the right PIN
    public record Doors(Runnable refresh, Runnable opened) {}

    /// @param slowly where a PIN is tried: that takes a part of a second
    public PinScreen(PinLock lock, Executor slowly, Executor screenThread, Doors doors) {
        this.lock = lock;
        this.slowly = slowly;
        this.screenThread = screenThread;
        this.doors = doors;
    }

    @Override
    public String id() {
        return "maintenance/pin";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("maintenance.pin"), false));
        Duration wait = lock.waiting();
        if (wait.isPositive()) {
            long seconds = wait.plusMillis(999).toSeconds();
            elements.add(new Notice(Notice.Kind.WARNING, view.say("maintenance.pin-wait", seconds)));
        } else if (wrong) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("maintenance.pin-wrong")));
        }
        elements.add(new DigitPad(
                view.say("maintenance.pin-digits", entered),
                this::digit,
                view.say("maintenance.pin-erase"),
                this::erase,
                view.say("maintenance.pin-ok"),
                this::done));
        return elements;
    }

    @Override
    public void enter() {
        gone = false;
        wipe();
    }

    @Override
    public void leave() {
        gone = true;
        wipe();
    }

    private void digit(int digit) {
        if (!checking && entered < MOST_DIGITS) {
            digits[entered] = (char) ('0' + digit);
            entered++;
            wrong = false;
            doors.refresh().run();
        }
    }

    private void erase() {
        if (!checking && entered > 0) {
            entered--;
            digits[entered] = 0;
            doors.refresh().run();
        }
    }

    private void done() {
        if (checking || entered == 0) {
            return;
        }
        checking = true;
        char[] pin = Arrays.copyOf(digits, entered);
        wipe();
        slowly.execute(() -> {
            PinLock.Attempt attempt = lock.attempt(pin);
            Arrays.fill(pin, (char) 0);
            screenThread.execute(() -> checked(attempt));
        });
    }

    private void checked(PinLock.Attempt attempt) {
        checking = false;
        if (gone) {
            // Whoever asked has left: the page must not open for somebody else.
            return;
        }
        switch (attempt) {
            case PinLock.Attempt.Open() -> doors.opened().run();
            case PinLock.Attempt.Wrong _, PinLock.Attempt.TooEarly _ -> {
                wrong = true;
                doors.refresh().run();
            }
        }
    }

    private void wipe() {
        Arrays.fill(digits, (char) 0);
        entered = 0;
        wrong = false;
    }
}
