import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import javafx.css.Stylesheet;

/**
 * Compiles the style sheets, ours and the themes', into JavaFX's binary form: reading them as text takes a quarter of a
 * second of every start. Started by the build as {@code java CompileStyles.java SOURCES OUTPUT}; does nothing for what
 * is there and newer.
 */
final class CompileStyles {
    private static final String PLACE = "org/steward/desktop/css";

    private CompileStyles() {}

    public static void main(String[] args) throws IOException {
        Path output = Files.createDirectories(Path.of(args[1]).resolve(PLACE));
        try (var sheets = Files.list(Path.of(args[0]).resolve(PLACE))) {
            for (Path sheet : sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
                compile(sheet, output.resolve(sheet.getFileName().toString().replace(".css", ".bss")));
            }
        }
        Map<String, Theme> themes = Map.of("primer-light", new PrimerLight(), "primer-dark", new PrimerDark());
        for (var theme : themes.entrySet()) {
            Path compiled = output.resolve(theme.getKey() + ".bss");
            if (!Files.exists(compiled)) {
                Path sheet = Files.createTempFile(theme.getKey(), ".css");
                try (InputStream in = CompileStyles.class.getResourceAsStream(theme.getValue().getUserAgentStylesheet())) {
                    Files.write(sheet, in.readAllBytes());
                    compile(sheet, compiled);
                } finally {
                    Files.delete(sheet);
                }
            }
        }
    }

    private static void compile(Path sheet, Path compiled) throws IOException {
        FileTime written = Files.getLastModifiedTime(sheet);
        if (!Files.exists(compiled) || Files.getLastModifiedTime(compiled).compareTo(written) < 0) {
            Stylesheet.convertToBinary(sheet.toFile(), compiled.toFile());
        }
    }
}
