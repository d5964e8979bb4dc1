package eu.modelcatalogue.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive of classes that the JVM leaves out is named in the log. */
class ClassArchiveTest {

    private static final String JAVA = "7f00-7f01 r--p 00000000 fd:00 42 /usr/lib/jvm/lib/server/libjvm.so";
    private static final String ARCHIVE =
            "800e0000-80fb0000 rw-p 00ba1000 fd:00 43 /srv/target/quarkus-app/classes.jsa";

    @ParameterizedTest
    @CsvSource({
        "-XX:SharedArchiveFile=target/quarkus-app/classes.jsa, true, true",
        "-XX:SharedArchiveFile=target/quarkus-app/classes.jsa, false, false",
        "-XX:AOTCache=/opt/catalogue/catalogue.aot, true, false",
        "-Xmx256m, false, true",
    })
    void it_is_named_where_it_was_asked_for_and_is_not_mapped(String argument, boolean mapped, boolean silent) {
        assertThat(ClassArchive.warning(
                                List.of("-XX:+UseSerialGC", argument),
                                mapped ? Stream.of(JAVA, ARCHIVE) : Stream.of(JAVA))
                        .isEmpty())
                .isEqualTo(silent);
    }
}
