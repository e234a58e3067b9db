package org.secondlook.media;

/**
 * The pair of programs that this node works with.
 *
 * @param source where they come from: configured, path or jar
 * @param version as ffmpeg tells it
 * @param encoder the H.264 encoder that this ffmpeg has
 */
record Toolbox(Tool ffmpeg, Tool ffprobe, String source, String version, String encoder) {}
