package org.steward.client;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which, and what nobody may use. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.steward.client");

    @Test
    void theProtocolIsPlainJava() {
        classes().that().resideInAPackage("..client.protocol").should().onlyDependOnClassesThat(
                resideInAnyPackage("java.lang..", "java.util..", "org.steward.client.protocol"))
                .because("client and engine share these records, and they do no I/O").check(CLASSES);
    }

    @Test
    void theCodecDoesNoIo() {
        noClasses().that().resideInAPackage("..client.xmlrpc").should().dependOnClassesThat(
                resideInAnyPackage("java.net..", "java.nio.channels..", "java.nio.file..", "javax.net.."))
                .because("the engine decodes what its own sockets have read").check(CLASSES);
        noClasses().that().resideInAPackage("..client.xmlrpc").should().dependOnClassesThat(
                resideInAPackage("org.steward..").and(not(resideInAPackage("..client.xmlrpc"))))
                .because("it is the lowest layer").check(CLASSES);
    }

    @Test
    void onlyTheCodecTouchesApacheXmlRpc() {
        noClasses().that().resideOutsideOfPackage("..client.xmlrpc").should().dependOnClassesThat(
                resideInAnyPackage("org.apache..", "org.xml.."))
                .because("it is safe only behind the codec's parsers").check(CLASSES);
    }

    @Test
    void theTransportKnowsNothingAboveIt() {
        noClasses().that().resideInAPackage("..client.transport").should().dependOnClassesThat(
                resideInAPackage("org.steward..").and(not(resideInAPackage("..client.transport"))))
                .because("it carries bytes and does not care what they mean").check(CLASSES);
    }

    @Test
    void connectionsAndLogsStandSideBySideOnTheClient() {
        noClasses().that().resideInAPackage("..client.connection..").should().dependOnClassesThat(
                resideInAnyPackage("..client.logs..", "..client.ctl..", "..client.xmlrpc.."))
                .because("a server can be watched without reading its logs").check(CLASSES);
        noClasses().that().resideInAPackage("..client.logs..").should().dependOnClassesThat(
                resideInAnyPackage("..client.connection..", "..client.ctl.."))
                .because("a log can be read without watching its server").check(CLASSES);
    }

    @Test
    void stewardctlIsOnTop() {
        noClasses().that().resideOutsideOfPackage("..client.ctl..").should().dependOnClassesThat(
                resideInAPackage("..client.ctl.."))
                .because("the desktop stands on the same library").check(CLASSES);
        noClasses().that().resideOutsideOfPackages("..client.ctl.shell", "..client.ctl.console").should()
                .dependOnClassesThat(resideInAPackage("org.jline.."))
                .because("a single command must not load the line editor").check(CLASSES);
    }

    @Test
    void nobodyDeserialisesOrParsesXmlOtherwise() {
        noClasses().should().dependOnClassesThat().haveNameMatching(
                "java\\.io\\.ObjectInputStream|javax\\.xml\\.parsers\\..*|"
                + "org\\.apache\\.xmlrpc\\.(client|util\\.SAX).*")
                .because("a hostile peer must not reach them").check(CLASSES);
    }

    @Test
    void nobodyLoadsHeavySubsystems() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.util.logging..",
                "java.util.regex..")).because("stewardctl must have answered before they are loaded").check(CLASSES);
    }

    @Test
    void noStaticStateChanges() {
        fields().that().areStatic().should().haveModifier(JavaModifier.FINAL)
                .because("state has one owner, which is an object").check(CLASSES);
    }
}
