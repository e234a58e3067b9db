/**
 * A video of which a part can be taken in this page before anything of it is sent: pictures and sound are copied as they are, nothing is
 * made anew, so it needs little of a phone, and the file is read where it is needed and nowhere else. The only place that
 * knows the library, mediabunny.
 */
import { GrowingBlob } from './growing-blob.js';
import { undated } from './undated.js';

const PIECE = 4 * 1024 * 1024;

/** Some kinds of file cannot begin before their own beginning; all of it is moved by less than that. */
const SHIFT = 1;

/** So many pieces of the sound tell how dense it is. */
const ENOUGH = 300;

export class PartSource {
  #library;
  #input;
  #picture;
  #sound;
  #first;

  /** Of a file; null when it is none of which a part can be taken here. @param address of the library */
  static async open(address, file) {
    const library = await import(address);
    const { MP4, QTFF, MATROSKA, WEBM, MPEG_TS, ADTS, MP3 } = library;
    const formats = [MP4, QTFF, MATROSKA, WEBM, MPEG_TS, ADTS, MP3];
    const input = new library.Input({ source: new library.BlobSource(file), formats });
    const source = new PartSource(library, input, file);
    return (await input.canRead()) && (await source.#look()) ? source : null;
  }

  constructor(library, input, file) {
    this.#library = library;
    this.#input = input;
    this.file = file;
  }

  get hasPicture() {
    return this.#picture !== null;
  }

  get hasSound() {
    return this.#sound !== null;
  }

  async #look() {
    this.#picture = await this.#input.getPrimaryVideoTrack();
    this.#sound = await this.#input.getPrimaryAudioTrack();
    const tracks = this.#tracks(false);
    if (tracks.length === 0 || !(await this.#knowsAll(tracks))) {
      return false;
    }
    this.#first = Math.max(0, await this.#input.getFirstTimestamp(tracks));
    const last = (await this.#input.getDurationFromMetadata(tracks)) ?? (await this.#input.computeDuration(tracks));
    this.seconds = last - this.#first;
    this.soundRate = this.hasSound ? (await this.#sound.computePacketStats(ENOUGH)).averageBitrate / 8 : 0;
    return this.seconds > 0;
  }

  /** Nothing is lost without a word: what the library cannot copy, or passes over as in MPEG-TS, is no source. */
  async #knowsAll(tracks) {
    const codecs = await Promise.all(tracks.map((track) => track.getCodec()));
    const format = await this.#input.getFormat();
    return !codecs.includes(null) && (this.hasPicture || format !== this.#library.MPEG_TS);
  }

  #tracks(soundOnly) {
    return [soundOnly ? null : this.#picture, this.#sound].filter((track) => track !== null);
  }

  /** Where a part would really begin, in seconds: a picture begins only where one stands by itself. */
  async begins({ from, soundOnly }) {
    if (soundOnly || !this.hasPicture) {
      return from;
    }
    const sink = new this.#library.EncodedPacketSink(this.#picture);
    const key = await sink.getKeyPacket(this.#first + from, { verifyKeyPackets: true });
    return Math.max(0, (key?.timestamp ?? 0) - this.#first);
  }

  /** About how many bytes a part will have. */
  async estimate(choice) {
    const seconds = choice.to - (await this.begins(choice));
    return seconds * (choice.soundOnly ? this.soundRate : this.file.size / this.seconds);
  }

  /**
   * Makes the part { from, to, soundOnly } as a file of its own: the same bytes for the same part.
   *
   * @param progressed called with how much is done, from 0 to 1
   * @param signal that ends it
   */
  async make(choice, progressed, signal) {
    const { Conversion, Output, StreamTarget } = this.#library;
    const format = await this.#format(choice.soundOnly);
    const made = new GrowingBlob();
    const output = new Output({ format, target: new StreamTarget(made.writable, { chunked: true, chunkSize: PIECE }) });
    const conversion = await Conversion.init({
      input: this.#input,
      output,
      tracks: 'primary',
      trim: { start: this.#first + (await this.begins(choice)), end: this.#first + choice.to },
      video: { discard: choice.soundOnly },
      copy: { mode: 'forced', shiftTolerance: SHIFT },
      tags: {},
      showWarnings: false,
    });
    conversion.onProgress = progressed;
    signal.addEventListener('abort', () => conversion.cancel(), { once: true });
    signal.throwIfAborted();
    await conversion.execute();
    return this.#file(await undated(made.blob), format, choice.soundOnly || !this.hasPicture);
  }

  close() {
    this.#input.dispose();
  }

  /** The first kind of file that holds these pictures and this sound as they are. */
  async #format(soundOnly) {
    const { Mp4OutputFormat, WebMOutputFormat, MkvOutputFormat } = this.#library;
    const codecs = await Promise.all(this.#tracks(soundOnly).map((track) => track.getCodec()));
    const kinds = [new WebMOutputFormat(), new Mp4OutputFormat({ fastStart: false }), new MkvOutputFormat()];
    return kinds.find((kind) => codecs.every((codec) => kind.getSupportedCodecs().includes(codec)));
  }

  #file(bytes, format, isSound) {
    const ending = isSound && format.fileExtension === '.mp4' ? '.m4a' : format.fileExtension;
    const type = isSound ? format.mimeType.replace('video/', 'audio/') : format.mimeType;
    return new File([bytes], this.file.name.replace(/(\.\w{1,5})?$/, ending), { type });
  }
}
