package nl.buurtpunt.kiosk.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The twin server as a program of its own, so that its work and its memory are not measured as the kiosk's. Each line
/// of its input is published as an edit of the last service.
final class LargeReleaseServer {
    static final String PUBLISHED = "published";

    private LargeReleaseServer() {}

    @SuppressWarnings("SystemOut") // its output is the way to its parent
    static void main(String[] args) throws IOException {
        int services = Integer.parseInt(args[0]);
        var server = new TwinServer();
        server.confirmAtOnce = true;
        TestCertificate certificate = TestCertificate.make();
        PrintStream out = System.out;
        try (var https = new TwinOverHttps(server, certificate);
                var edits = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            out.println(https.port());
            out.println(certificate.pin().base64());
            out.println(server.root.verifyingKey().spki());
            for (String edit = edits.readLine(); edit != null; edit = edits.readLine()) {
                server.publish(Content.guide(services, edit));
                out.println(PUBLISHED);
            }
        }
    }
}
