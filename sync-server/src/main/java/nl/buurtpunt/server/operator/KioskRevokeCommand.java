package nl.buurtpunt.server.operator;

import java.util.Optional;
import nl.buurtpunt.server.kiosk.Kiosk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `kiosk revoke ID`.
@Command(name = "revoke", description = "Let a kiosk in no longer, from now on. It goes on showing the guide it has.")
final class KioskRevokeCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "As `kiosk list` shows it.")
    private String id = "";

    KioskRevokeCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        Optional<Kiosk> kiosk = desk.enrolments().revoke(id);
        if (kiosk.isEmpty()) {
            answer.complain("there is no kiosk " + id + ": see `kiosk list`");
            return ExitCode.REFUSED;
        }
        answer.say("kiosk " + id + " at " + kiosk.get().pointId() + " is revoked");
        return ExitCode.OK;
    }
}
