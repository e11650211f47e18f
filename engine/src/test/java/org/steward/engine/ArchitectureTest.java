package org.steward.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may use whom in the engine. */
class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.steward.engine");

    private static void holds(ArchRule rule) {
        rule.check(ENGINE);
    }

    @Test
    void theEngineKnowsTheProtocolAndTheCodecAndNothingElseOfOtherModules() {
        holds(noClasses().should().dependOnClassesThat(
                resideInAPackage("org.steward..").and(not(resideInAnyPackage(
                        "org.steward.engine..", "org.steward.client.protocol..", "org.steward.client.xmlrpc.."))))
                .because("the engine shares words and the codec with its clients, and is nobody's client itself"));
    }

    @Test
    void theConfigurationStandsAlone() {
        holds(noClasses().that().resideInAPackage("org.steward.engine.config..").should().dependOnClassesThat(
                resideInAPackage("org.steward..").and(not(resideInAPackage("org.steward.engine.config.."))))
                .because("the desktop uses the configuration model without the rest of the engine"));
    }

    @Test
    void onlyPosixMakesNativeCalls() {
        holds(noClasses().that().resideOutsideOfPackage("org.steward.engine.posix..")
                .should().dependOnClassesThat()
                .resideInAnyPackage("com.kenai.jffi..", "jnr.ffi..", "jnr.posix..", "java.lang.foreign..")
                .because("native code is bound, checked and replaced in one place"));
    }

    @Test
    void numbersOfTheSystemComeFromPosixToo() {
        holds(noClasses().that().resideOutsideOfPackages("org.steward.engine.posix..", "org.steward.engine.rpc..")
                .should().dependOnClassesThat().resideInAnyPackage("jnr.constants..")
                .because("what the system numbers is asked of engine.posix; the one exception is the signal argument of"
                        + " the RPC interface, which takes every name the platform has"));
    }

    @Test
    void posixAndTheLoopKnowNothingOfProcesses() {
        holds(noClasses().that().resideInAnyPackage("org.steward.engine.posix..", "org.steward.engine.loop..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.steward.engine", "org.steward.engine.process..", "org.steward.engine.childlog..",
                        "org.steward.engine.event..", "org.steward.engine.http..", "org.steward.engine.rpc..",
                        "org.steward.engine.logtail..")
                .because("they are the ground the daemon stands on"));
    }

    @Test
    void processesKnowNothingOfTheirServers() {
        holds(noClasses().that().resideInAnyPackage(
                        "org.steward.engine.process..", "org.steward.engine.childlog..", "org.steward.engine.event..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.steward.engine", "org.steward.engine.http..", "org.steward.engine.rpc..",
                        "org.steward.engine.logtail..")
                .because("supervision works without anybody asking"));
    }

    @Test
    void packagesHaveNoCycles() {
        holds(slices().matching("org.steward.engine.(*)..").should().beFreeOfCycles()
                .because("a part that is not above or below another cannot be understood alone"));
    }

    @Test
    void childrenAreStartedByPosixOnly() {
        holds(noClasses().should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class)
                .orShould().callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.type(Runtime.class)))
                        .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("exec"))))
                .because("Java's own children share a reaper thread and inherit what ours must not"));
    }

    @Test
    void nobodySleeps() {
        holds(noClasses().should().callMethod(Thread.class, "sleep", long.class)
                .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
                .orShould().callMethod(Thread.class, "sleep", long.class, int.class)
                .because("the loop waits for what happens and for deadlines"));
    }

    @Test
    void nobodyUsesJavasLogging() {
        holds(noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..")
                .because("it costs a daemon its start, and the main log has supervisord's format"));
    }

    @Test
    void nothingIsDeserialised() {
        holds(noClasses().should().dependOnClassesThat().areAssignableTo(java.io.ObjectInputStream.class)
                .because("Java's serialisation runs whatever a peer sends"));
    }
}
