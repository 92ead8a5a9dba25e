package nl.buurtpunt.server.operator;

import java.util.SortedMap;
import nl.buurtpunt.protocol.identity.Fingerprint;
import nl.buurtpunt.server.kiosk.ConfirmResult;
import nl.buurtpunt.server.kiosk.Kiosk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kiosk confirm CODE --point ID`.
@Command(
        name = "confirm",
        description = "Let in the kiosk that shows this code, for a point of the guide. Compare the fingerprint it"
                + " prints with the one on the kiosk's screen.")
final class KioskConfirmCommand extends DeskCommand {
    @Parameters(paramLabel = "CODE", description = "As shown on the kiosk: XXXX-XXXX.")
    private String code = "";

    @Option(names = "--point", paramLabel = "ID", required = true, description = "The point it stands at.")
    private String point = "";

    @Option(
            names = "--fingerprint",
            paramLabel = "TEXT",
            description = "As shown on the kiosk; confirms only the kiosk that has it.")
    private @Nullable String fingerprint;

    KioskConfirmCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        return switch (desk.enrolments().confirm(code, point, fingerprint)) {
            case ConfirmResult.Confirmed(var kiosk) -> tell(answer, kiosk, "confirmed");
            case ConfirmResult.AlreadyConfirmed(var kiosk) -> tell(answer, kiosk, "was confirmed before");
            case ConfirmResult.ConfirmedElsewhere(var kiosk) ->
                refuse(
                        answer,
                        "this kiosk stands at " + kiosk.pointId() + "; to move it: kiosk revoke " + kiosk.id()
                                + ", then confirm the code again");
            case ConfirmResult.NotACode(var typed) ->
                refuse(answer, "'" + typed + "' is not a code: eight letters and digits, as XXXX-XXXX");
            case ConfirmResult.NobodyShowsThisCode() ->
                refuse(
                        answer,
                        "no kiosk shows this code now: is the kiosk on, can it reach the server, and does the server"
                                + " run? `kiosk list` shows who waits");
            case ConfirmResult.NoKeysPublished() ->
                refuse(answer, "no keys are published, so no kiosk could trust what it is sent: use `keys publish`");
            case ConfirmResult.NoSuchPoint(var id, var points) -> refuse(answer, noSuchPoint(id, points));
            case ConfirmResult.CompareFingerprint(var shown) -> {
                answer.complain("the code alone does not tell which kiosk; give --fingerprint as the kiosk shows it."
                        + " With this code there are:");
                shown.stream().map(Fingerprint::shown).forEach(answer::complain);
                yield ExitCode.REFUSED;
            }
        };
    }

    private static int tell(Answer answer, Kiosk kiosk, String what) {
        answer.say("kiosk " + kiosk.id() + " " + what + " for " + kiosk.pointId());
        answer.say("fingerprint " + kiosk.fingerprint().shown());
        answer.say("if the kiosk shows another fingerprint: kiosk revoke " + kiosk.id());
        return ExitCode.OK;
    }

    private static String noSuchPoint(String id, SortedMap<String, String> points) {
        if (points.isEmpty()) {
            return "there is no point " + id + ": the guide has no points yet, use `guide import`";
        }
        var known = new StringBuilder("there is no point " + id + "; the guide has:");
        points.forEach((point, name) ->
                known.append('\n').append(point).append(" (").append(name).append(')'));
        return known.toString();
    }

    private static int refuse(Answer answer, String why) {
        why.lines().forEach(answer::complain);
        return ExitCode.REFUSED;
    }
}
