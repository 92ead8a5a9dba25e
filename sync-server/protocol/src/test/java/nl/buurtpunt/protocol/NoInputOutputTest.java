package nl.buurtpunt.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "nl.buurtpunt.protocol", importOptions = ImportOption.DoNotIncludeTests.class)
class NoInputOutputTest {
    @ArchTest
    static final ArchRule NO_INPUT_OUTPUT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "javax.net..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    File.class,
                    FileInputStream.class,
                    FileOutputStream.class,
                    FileReader.class,
                    FileWriter.class,
                    RandomAccessFile.class)
            .because("both programs must do it the same way, wherever the bytes come from");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("a kiosk's clock may stand at 1970: what travels is numbered by counters");

    @ArchTest
    static final ArchRule NO_PROGRAM = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.buurtpunt.kiosk..", "nl.buurtpunt.server..")
            .because("kiosk and server build on it, never the other way round");

    @ArchTest
    static final ArchRule SHARED_GROUND = noClasses()
            .that()
            .resideInAPackage("nl.buurtpunt.protocol")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.buurtpunt.protocol.*..")
            .because("what all rooms share cannot rest on one of them");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("nl.buurtpunt.protocol.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room can be understood alone");
}
