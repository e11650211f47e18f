package org.steward.engine.config;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packages under the configuration, each using only those before it. */
class LayersTest {
    private static final String CONFIG = "org.steward.engine.config";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(CONFIG);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ".ini    | .value,.source,.schema,.load,.check",
        "''      | .value,.source,.schema,.load,.check",
        ".schema | .ini,.value,.source,.load,.check",
        ".value  | .source,.schema,.load,.check",
        ".source | .schema,.load,.check",
        ".load   | .check"})
    void aPackageDoesNotKnowThoseAboveIt(String layer, String above) {
        String[] forbidden = above.split(",");
        for (int i = 0; i < forbidden.length; i++) {
            forbidden[i] = CONFIG + forbidden[i];
        }
        noClasses().that().resideInAPackage(CONFIG + layer).should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .because("the editor uses the document, and the daemon the loader, without what stands on them")
                .check(CLASSES);
    }
}
