// That somebody has watched a video to its end or nearly is told once, in the place where they can also say so; what was skipped does
// not count.

const NEARLY = 0.9;

export function tellWhenWatched(video, place) {
  const look = () => {
    if (video.duration > 0 && played(video) >= NEARLY * video.duration) {
      events.forEach((event) => video.removeEventListener(event, look));
      place.querySelector('[data-part=watched]')?.dispatchEvent(new CustomEvent('watched'));
    }
  };
  const events = ['timeupdate', 'ended'];
  events.forEach((event) => video.addEventListener(event, look));
}

function played({ played: ranges }) {
  let seconds = 0;
  for (let range = 0; range < ranges.length; range++) {
    seconds += ranges.end(range) - ranges.start(range);
  }
  return seconds;
}
