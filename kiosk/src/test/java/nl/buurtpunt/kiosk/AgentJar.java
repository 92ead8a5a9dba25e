package nl.buurtpunt.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Something of a test in a packaged program: Java loads it before the program's own class.
public final class AgentJar {
    private AgentJar() {}

    /// The option for Java that loads this class, which must have no others inside.
    public static String option(Path folder, Class<?> agent, String argument) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", agent.getName());
        Path jar = folder.resolve("agent.jar");
        String name = agent.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = Objects.requireNonNull(agent.getClassLoader().getResourceAsStream(name))) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
        }
        return "-javaagent:" + jar + "=" + argument;
    }
}
