package eu.modelcatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The size of the container is the same wherever it is told, and the parts of the memory that have a bound leave room for those that have none. */
class ContainerSizeTest {

    private static final Path COMPOSE = Path.of("deploy/compose.yaml");

    private static final Path FLAGS = Path.of("deploy/jvm.options");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        deploy/jvm.options  | A third of a container of (\\d+) MB
        deploy/README.md    | a heap of 256 MB in a container of (\\d+) MB
        deploy/README.md    | Memory \\((\\d+) MB for the service
        deploy/helm/values.yaml | (?m)^memory: (\\d+)Mi
        deploy/kubernetes/base/deployment.yaml | limits: \\{memory: (\\d+)Mi
        deploy/kubernetes/publish.yaml | limits: \\{memory: (\\d+)Mi
        deploy/systemd/catalogue.service | MemoryMax=(\\d+)M
        README.md           | the service needs (\\d+) MB of memory
        docs/reliability.md | the service runs in a container of (\\d+) MB
        """)
    void one_size_is_told_everywhere(String file, String sentence) throws IOException {
        assertThat(number(Path.of(file), sentence)).isEqualTo(container());
    }

    @Test
    void heap_direct_memory_and_code_take_at_most_half_of_the_container() throws IOException {
        int bounded = number(FLAGS, "(?m)^-Xmx(\\d+)m")
                + number(FLAGS, "(?m)^-XX:MaxDirectMemorySize=(\\d+)m")
                + number(FLAGS, "(?m)^-XX:ReservedCodeCacheSize=(\\d+)m");

        assertThat(bounded).isLessThanOrEqualTo(container() / 2);
    }

    private static int container() throws IOException {
        return number(COMPOSE, "(?s)\n  catalogue:\n.*?mem_limit: (\\d+)m");
    }

    private static int number(Path file, String sentence) throws IOException {
        Matcher found = Pattern.compile(sentence).matcher(Files.readString(file));
        assertThat(found.find()).as("%s: %s", file, sentence).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
