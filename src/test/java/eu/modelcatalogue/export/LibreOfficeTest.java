package eu.modelcatalogue.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens what is written, and shows what it should. Runs where {@code soffice} is on the path: Debian's package libreoffice-calc. */
class LibreOfficeTest {

    /** Commas, quotes, UTF-8, from the first row, numbers whole and by their kind, every sheet into a file of its own. */
    private static final String AS_CSV =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private static final String SHOWN = """
            Name,Date of release,Parameters,Share,Year,The same,Four freedoms
            "Léa, the “great” & <small>",2025-06-30,24000000000,42.67%,2025,TRUE,not met
            "=HYPERLINK(""https://example.org"")",2025-06,-1,,,FALSE,met
            " two  lines
            and a\ttab ",,,-50%,1999,,unknown
            """;

    @TempDir
    Path folder;

    @Test
    void an_xlsx_shows_what_it_should() throws IOException, InterruptedException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("sample.xlsx"))) {
            Xlsx.write(Sample.TABLE, Sample.NOTES, Sample.AT, file, () -> {});
        }
        convert("sample.xlsx");

        assertThat(folder.resolve("sample-Models & more.csv")).hasContent(SHOWN);
        assertThat(Files.readString(folder.resolve("sample-About.csv"))).contains("Digest,sha256:00");
    }

    @Test
    void an_ods_shows_the_same() throws IOException, InterruptedException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("sample.ods"))) {
            Ods.write(Sample.TABLE, Sample.NOTES, Sample.AT, file);
        }
        convert("sample.ods");

        assertThat(folder.resolve("sample-Models & more.csv")).hasContent(SHOWN);
        assertThat(Files.readString(folder.resolve("sample-About.csv"))).contains("Digest,sha256:00");
    }

    /** With its mark a CSV is known to be UTF-8, and what begins like a formula is none. */
    @Test
    void a_csv_computes_nothing() throws IOException, InterruptedException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("sample.csv"))) {
            Csv.write(Sample.TABLE, true, file);
        }
        Files.createDirectory(folder.resolve("out"));
        convert("sample.csv", "--outdir", folder.resolve("out").toString());

        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(Files.readString(files.findFirst().orElseThrow()))
                    .contains("\"Léa, the “great” & <small>\",2025-06-30,24000000000")
                    .contains("\"'=HYPERLINK(\"\"https://example.org\"\")\"");
        }
    }

    private void convert(String file, String... more) throws IOException, InterruptedException {
        boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
        assumeTrue(found, "LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc");
        ProcessBuilder command = new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                AS_CSV,
                folder.resolve(file).toString());
        command.command().addAll(more.length > 0 ? Arrays.asList(more) : Arrays.asList("--outdir", folder.toString()));
        command.environment().put("LC_ALL", "C.UTF-8");
        Process office = command.redirectErrorStream(true).start();
        String said = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(office.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        assertThat(office.exitValue()).as(said).isZero();
    }
}
