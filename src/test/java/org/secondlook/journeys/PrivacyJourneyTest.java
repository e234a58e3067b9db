package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.secondlook.testing.Look;

/** What is kept about somebody: an administrator sees kinds, they themselves all of it, take it along, and delete it. */
@Journey
class PrivacyJourneyTest {

    private static final String SECRET = "I waited, and they answered each other.";

    @Test
    void aTeacherTakesEverythingAlongAndDeletesIt(Visitor teacher, Visitor administrator) throws Exception {
        teacher.enter("Riverside College", "Tomás Lindqvist");
        teacher.bringLesson();
        teacher.mark(SECRET, "Strength");

        administrator.askWhatIsKept("Riverside College", "Mateo Silva", "Tomás Lindqvist");
        administrator.tool().showsHeading("What is kept about somebody");
        administrator.tool().showsNothingOf("since");
        administrator.tool().tick("Delete everything about this person in 30 days.");
        administrator.tool().press("Ask for deletion");
        administrator.tool().showsHeading("A deletion waits");
        administrator.looksAt("privacy-administrator");

        teacher.askWhatIsKept("Riverside College", "Tomás Lindqvist", "Tomás Lindqvist");
        teacher.tool().showsHeading("What is kept about me");
        teacher.tool().shows("You came back, so it was not done.");
        teacher.tool().shows("Markers");
        teacher.looksAt("privacy-kept");
        Path archive = Path.of("target", "journeys", "privacy.zip");
        Download download = teacher.page().waitForDownload(() -> teacher.tool().follow("Download everything"));
        download.saveAs(archive);
        try (var zip = new ZipFile(archive.toFile())) {
            assertThat(text(zip, "index.html")).contains(SECRET, "Year 8 Science.mp4");
            assertThat(zip.stream())
                    .anyMatch(entry -> entry.getName().endsWith(" Year 8 Science.mp4") && entry.getSize() > 1000);
            Files.writeString(Look.PICTURES.resolve("privacy-archive.html"), text(zip, "index.html"));
        }

        teacher.tool().follow("Delete everything…");
        teacher.tool().showsHeading("Delete everything about me");
        teacher.looksAt("privacy-erasure");
        teacher.tool().tick("Delete everything about me.");
        teacher.tool().press("Delete everything");
        teacher.tool().showsHeading("Everything is deleted");
        teacher.looksAt("privacy-receipt");

        teacher.enter("Riverside College", "Tomás Lindqvist");
        teacher.tool().showsNothingOf("Year 8 Science");
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
