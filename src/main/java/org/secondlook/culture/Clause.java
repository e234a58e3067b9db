package org.secondlook.culture;

/** One promise of a code of practice. Its key stays when its words change, so that a rule can be bound to it. */
record Clause(String key, String title, String promise) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_PROMISE = 800;

    Clause {
        if (key.isBlank() || title.isBlank() || promise.isBlank()) {
            throw new IllegalArgumentException("a clause says something: " + key);
        }
    }
}
