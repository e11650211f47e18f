package org.steward.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.steward.desktop.fx.FxThread;

/** The house's arrows, as far as the window is concerned. */
class ArchitectureTest {

    private final JavaClasses desktop = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.steward.desktop");

    @Test
    void theEngineIsAnotherProcessOfWhichOnlyTheConfigurationIsKnown() {
        DescribedPredicate<JavaClass> engine = DescribedPredicate.describe("of the engine, configuration apart",
                type -> type.getPackageName().startsWith("org.steward.engine")
                        && !type.getPackageName().startsWith("org.steward.engine.config"));
        noClasses().should().dependOnClassesThat(engine)
                .because("a crash of the window must never take the person's processes with it").check(desktop);
    }

    @Test
    void onlyOneClassPostsToTheJavaFxThread() {
        noClasses().that().doNotHaveFullyQualifiedName(FxThread.class.getName())
                .should().callMethod(Platform.class, "runLater", Runnable.class)
                .because("whoever takes an " + Executor.class.getSimpleName() + " can be tested and conflated")
                .check(desktop);
    }

    @Test
    void logsAndWordsKnowNoWindow() {
        noClasses().that().resideInAnyPackage("..desktop.logdoc..", "..desktop.text..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                .because("they are tested by the million, without a toolkit").check(desktop);
    }

    @Test
    void nobodySerialisesObjects() {
        classes().should().notBeAssignableTo(java.io.Externalizable.class).check(desktop);
        noClasses().should().dependOnClassesThat().areAssignableTo(java.io.ObjectInputStream.class)
                .because("nothing is deserialised").check(desktop);
    }
}
