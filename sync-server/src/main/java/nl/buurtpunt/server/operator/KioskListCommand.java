package nl.buurtpunt.server.operator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.buurtpunt.server.kiosk.Kiosk;
import nl.buurtpunt.server.kiosk.PendingEnrolment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `kiosk list`: one line a kiosk; first those that wait, then the others by point.
@Command(
        name = "list",
        description = "List the kiosks that wait for confirmation and those that are known: id, point, state, code and"
                + " fingerprint, last contact, release held.")
final class KioskListCommand extends DeskCommand {
    private static final String NONE = "-";

    KioskListCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("ID", "POINT", "STATE", "CODE", "FINGERPRINT", "LAST-CONTACT", "RELEASE"));
        desk.enrolments().waiting().forEach(it -> rows.add(row(it)));
        desk.enrolments().kiosks().forEach(it -> rows.add(row(it)));
        if (rows.size() == 1) {
            answer.say("no kiosk is known and none waits");
            return ExitCode.OK;
        }
        Columns.lines(rows).forEach(answer::say);
        return ExitCode.OK;
    }

    private static List<String> row(PendingEnrolment it) {
        return List.of(
                it.key().keyId(),
                NONE,
                "pending",
                it.code().shown(),
                it.fingerprint().shown(),
                minute(it.lastSeen()),
                NONE);
    }

    private static List<String> row(Kiosk it) {
        return List.of(
                it.id(),
                it.pointId(),
                it.state().name().toLowerCase(Locale.ROOT),
                it.code().shown(),
                it.fingerprint().shown(),
                minute(it.lastContact()),
                it.releaseSeen() == null ? NONE : it.releaseSeen());
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? NONE : at.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
