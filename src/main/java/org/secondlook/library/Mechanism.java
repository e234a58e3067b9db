package org.secondlook.library;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the fourteen things that effective professional development is made of: EEF (2021), <i>Effective Professional Development:
 * Guidance Report</i>, Collin and Smith; Sims et al. (2021). They are about the teacher's learning, not the pupils'.
 */
public enum Mechanism {
    MANAGING_COGNITIVE_LOAD(1, MechanismGroup.BUILD_KNOWLEDGE),
    REVISITING_PRIOR_LEARNING(2, MechanismGroup.BUILD_KNOWLEDGE),
    SETTING_AND_AGREEING_ON_GOALS(3, MechanismGroup.MOTIVATE),
    CREDIBLE_SOURCE(4, MechanismGroup.MOTIVATE),
    AFFIRMATION_AFTER_PROGRESS(5, MechanismGroup.MOTIVATE),
    INSTRUCTING_HOW(6, MechanismGroup.DEVELOP_TECHNIQUES),
    PRACTICAL_SOCIAL_SUPPORT(7, MechanismGroup.DEVELOP_TECHNIQUES),
    MODELLING(8, MechanismGroup.DEVELOP_TECHNIQUES),
    MONITORING_AND_FEEDBACK(9, MechanismGroup.DEVELOP_TECHNIQUES),
    REHEARSING(10, MechanismGroup.DEVELOP_TECHNIQUES),
    PROMPTS_AND_CUES(11, MechanismGroup.EMBED_PRACTICE),
    ACTION_PLANNING(12, MechanismGroup.EMBED_PRACTICE),
    ENCOURAGING_MONITORING(13, MechanismGroup.EMBED_PRACTICE),
    CONTEXT_SPECIFIC_REPETITION(14, MechanismGroup.EMBED_PRACTICE);

    private final int number;
    private final MechanismGroup group;

    Mechanism(int number, MechanismGroup group) {
        this.number = number;
        this.group = group;
    }

    public MechanismGroup group() {
        return group;
    }

    /** As the guidance counts them, from 1 to 14. */
    public int number() {
        return number;
    }

    public static Optional<Mechanism> find(int number) {
        return Stream.of(values())
                .filter(mechanism -> mechanism.number() == number)
                .findFirst();
    }
}
