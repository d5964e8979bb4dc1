package eu.modelcatalogue.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file that states how much memory the service needs states the size that was measured: docs/reliability.md, Memory. */
class MemoryLimitTest {

    private static final Pattern MEASURED = Pattern.compile("The service needs a container of (\\d+) MB\\.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deploy/compose.yaml                     | mem_limit: (\\d+)m\\n    pids_limit: 300
            deploy/helm/values.yaml                 | \\nmemory: (\\d+)Mi
            deploy/kubernetes/base/deployment.yaml  | memory: (\\d+)Mi
            deploy/kubernetes/publish.yaml          | memory: (\\d+)Mi
            deploy/systemd/catalogue.service        | MemoryMax=(\\d+)M
            deploy/systemd/catalogue-backup.service | MemoryMax=(\\d+)M
            deploy/jvm.options                      | container of (\\d+) MB
            deploy/README.md                        | container of (\\d+) MB
            deploy/README.md                        | Less than (\\d+) MB
            deploy/README.md                        | Memory \\((\\d+) MB
            README.md                               | service needs (\\d+) MB of memory
            docs/performance.md                     | container of (\\d+) MB
            docs/reliability.md                     | runs in a container of (\\d+) MB
            """)
    void each_file_states_the_measured_size(String file, String statement) throws IOException {
        List<String> measured = sizes("docs/reliability.md", MEASURED);

        assertThat(measured).hasSize(1);
        assertThat(sizes(file, Pattern.compile(statement)))
                .as(file)
                .isNotEmpty()
                .containsOnly(measured.get(0));
    }

    private static List<String> sizes(String file, Pattern statement) throws IOException {
        return statement
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
