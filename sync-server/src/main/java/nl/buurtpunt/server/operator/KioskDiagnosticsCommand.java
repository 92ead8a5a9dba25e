package nl.buurtpunt.server.operator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.server.diagnostic.ReceivedBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `kiosk diagnostics ID`.
@Command(
        name = "diagnostics",
        description = "Show the latest diagnostic bundle that was sent from the maintenance page of a kiosk.")
final class KioskDiagnosticsCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "As `kiosk list` shows it.")
    private String id = "";

    KioskDiagnosticsCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        List<ReceivedBundle> bundles = desk.bundles().of(id);
        if (bundles.isEmpty()) {
            answer.complain("nothing was sent from the maintenance page of kiosk " + id + ": see `kiosk list`");
            return ExitCode.REFUSED;
        }
        ReceivedBundle latest = bundles.getFirst();
        try {
            show(latest, WireJson.read(DiagnosticBundle.class, latest.text().getBytes(StandardCharsets.UTF_8)), answer);
        } catch (MalformedWireException e) {
            // A newer kiosk's; what it says is still of use to whoever mends it.
            answer.say(latest.text());
        }
        return ExitCode.OK;
    }

    private static void show(ReceivedBundle received, DiagnosticBundle bundle, Answer answer) {
        answer.say("bundle " + received.id() + " received " + received.received() + " made " + plain(bundle.made()));
        bundle.facts().forEach(fact -> answer.say(fact.name() + "=" + plain(fact.value())));
        bundle.troubles()
                .forEach(it -> answer.say("trouble " + plain(it.code()) + " x" + it.count() + " last "
                        + plain(it.last()) + " " + plain(it.words())));
    }

    /// A kiosk that was broken into must not be able to write more lines on somebody's terminal than it sent.
    private static String plain(String text) {
        return AuditText.oneLine(text, DiagnosticBundle.LONGEST);
    }
}
