package org.secondlook.sharing;

/** Something that could be shared is erased, in the transaction that tells it; what others keep about it goes with it. */
public record ThingErased(Subject thing) {}
