package org.secondlook.media;

/**
 * The sound of a file.
 *
 * @param stream its number among the file's streams
 * @param codec as ffmpeg calls it
 * @param channels how many it has
 */
public record Sound(int stream, String codec, int channels) {}
