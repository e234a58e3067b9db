package org.secondlook.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cycle models: those of the product keep the rules, and what breaks one is none. */
class CycleModelTest {

    @Test
    void theProductBringsItsOwnAndFourOthers() {
        List<CycleModel> models = ModelFile.all().stream().map(ModelFile::read).toList();

        assertThat(models)
                .extracting(CycleModel::key)
                .containsExactlyInAnyOrder("one-change", "impact-cycle", "six-steps", "responsive", "clips-and-talk");
        assertThat(models).extracting(CycleModel::place).doesNotHaveDuplicates();
        assertThat(models).allSatisfy(model -> assertThat(model.source()).isNotBlank());
    }

    @Test
    void theProductsOwnGoesFromALookToALook() {
        CycleModel model = ModelFile.all().stream()
                .map(ModelFile::read)
                .filter(each -> each.key().equals("one-change"))
                .findAny()
                .orElseThrow();

        assertThat(model.stages())
                .extracting(Stage::key)
                .containsExactly(
                        "baseline", "goal", "conversation", "step", "practice", "attempts", "follow-up", "review");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theAgendasThatAModelNamesAreThere(ModelFile file) {
        assertThat(file.read().stages())
                .filteredOn(stage -> stage.agenda() != null)
                .isNotEmpty()
                .allMatch(stage -> stage.asks().contains(Ask.CONVERSATION))
                .allMatch(stage -> getClass().getResource("/library/agendas/" + stage.agenda() + ".yaml") != null);
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsWrittenIsReadAgain(ModelFile file) {
        assertThat(ModelFile.read(ModelFile.write(file.read()))).isEqualTo(file.read());
    }

    static List<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatBreaksARuleIsNoModel(String rule, List<Stage> stages) {
        assertThatIllegalArgumentException()
                .as(rule)
                .isThrownBy(() -> new CycleModel("ours", 1, 1, "Ours", "For us", null, stages));
    }

    static Stream<Object[]> broken() {
        Stage before = stage("before", Actor.TEACHER, List.of(Ask.BASELINE), null);
        Stage talk = stage("talk", Actor.BOTH, List.of(Ask.CONVERSATION), null);
        Stage after = stage("after", Actor.TEACHER, List.of(Ask.FOLLOW_UP), null);
        List<Stage> many = new ArrayList<>();
        for (int i = 0; i <= CycleModel.MOST; i++) {
            many.add(stage("s" + (char) ('a' + i), Actor.BOTH, List.of(), null));
        }
        return Stream.of(
                new Object[] {"one stage is no cycle", List.of(talk)},
                new Object[] {"nobody walks so many", many},
                new Object[] {"each has its own key", List.of(talk, talk)},
                new Object[] {"a look after needs one before", List.of(talk, after)},
                new Object[] {"after is not before", List.of(after, before)},
                new Object[] {
                    "one looks once before", List.of(before, stage("b", Actor.BOTH, List.of(Ask.BASELINE), null))
                },
                new Object[] {"back is not forward", List.of(stage("first", Actor.BOTH, List.of(), "talk"), talk)},
                new Object[] {"back is somewhere", List.of(talk, stage("last", Actor.BOTH, List.of(), "nowhere"))});
    }

    @Test
    void aCoachIsAskedForNothingThatIsTheTeachers() {
        assertThatIllegalArgumentException().isThrownBy(() -> stage("goal", Actor.COACH, List.of(Ask.GOAL), null));
    }

    static Stage stage(String key, Actor by, List<Ask> asks, @Nullable String again) {
        return new Stage(key, key, "What for", by, asks, 10, false, again, null);
    }
}
