package org.secondlook.reflection;

/** A version of a set of prompts: {@code standard.v1}. */
record PromptSetId(String value) {

    static PromptSetId of(String key, int version) {
        return new PromptSetId(key + ".v" + version);
    }

    @Override
    public String toString() {
        return value;
    }
}
