package org.secondlook.appearance;

/** Why a pupil who may not be shown does not keep a lesson from being shown, as its owner has judged by looking. */
enum Judgement {
    /** The pupil is not in this lesson. */
    ABSENT,
    /** What is hidden in its picture hides the pupil. */
    BLURRED
}
